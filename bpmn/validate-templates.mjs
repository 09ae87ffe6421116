// Checks the element templates against Camunda's schema.
import { readdirSync, readFileSync } from 'node:fs';
import { validateAllZeebe } from '@bpmn-io/element-templates-validator';

const folder = '.camunda/element-templates/';
const files = readdirSync(folder);
const { valid, results } = validateAllZeebe(files.map((file) => JSON.parse(readFileSync(folder + file, 'utf8'))));
results.forEach(({ errors }, i) => errors?.forEach(({ message }) => console.error(`${files[i]}: ${message}`)));
if (!valid || files.length === 0) {
  process.exit(1);
}
