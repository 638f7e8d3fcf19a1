import { variantsModule } from './variant-table.ts'

/*
 * Prints `src/text/variants.generated.ts`:
 * npx esbuild scripts/variants.ts --bundle --platform=node --format=esm | node --input-type=module > src/text/variants.generated.ts
 */
process.stdout.write(variantsModule())
