// Lets plain node run the program from its source: `node --import ./test/support/typescript.mjs src/main.ts`.
import { register } from 'node:module';

register('./typescript-loader.mjs', import.meta.url);
