import { z } from 'zod';

// SECURITY: zod compiles no code at run time, which the content policy forbids. This module is imported before any
// schema is made, because a schema looks at the setting when it is made. test/e2e/shell-security.spec.ts
z.config({ jitless: true });
