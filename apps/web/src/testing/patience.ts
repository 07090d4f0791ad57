import { configure } from "@testing-library/react";

// A page is waited for as long as a machine that is slow and busy may need, not the library's second.
configure({ asyncUtilTimeout: 10_000 });
