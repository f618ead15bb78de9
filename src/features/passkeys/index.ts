export { PasskeyWay } from "./pages/passkey-way.tsx";
export { passkeyRoutes } from "./routes.tsx";
