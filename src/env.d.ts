// The types of Astro's and Vite's own imports, also where .astro/ has not been written yet: on a
// clean checkout the linter runs beside `astro check`, which writes it.
/// <reference types="astro/client" />
