import { config } from 'zod';

// The page's Content-Security-Policy forbids code made from text: zod need not try.
config({ jitless: true });
