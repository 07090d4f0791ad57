import tailwindcss from "@tailwindcss/vite";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Answers no other page than its own: what passes through here says that it comes from there. */
const desk = "http://127.0.0.1:4700";

export default defineConfig({
  plugins: [react(), tailwindcss()],
  build: {
    // A font or picture inlined as a data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { "/api": { target: desk, changeOrigin: true, headers: { origin: desk } } } },
});
