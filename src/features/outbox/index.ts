export { MailText } from "./pages/mail-text.tsx";
export { outboxRoutes } from "./routes.tsx";
