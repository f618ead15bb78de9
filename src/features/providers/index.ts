export { ProviderWays } from "./pages/provider-ways.tsx";
export { providerRoutes } from "./routes.tsx";
