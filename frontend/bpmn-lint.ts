import Linter from 'bpmnlint/lib/linter';
import recommended from 'bpmnlint/config/recommended';
import compat from 'bpmnlint-plugin-camunda-compat';

// Vite finds the modules of the rules by these patterns
const own = import.meta.glob('../node_modules/bpmnlint/rules/*.js', { eager: true });
const CAMUNDA = '../node_modules/bpmnlint-plugin-camunda-compat/rules/camunda-cloud';
const ofCamunda = import.meta.glob(
  [
    '../node_modules/bpmnlint-plugin-camunda-compat/rules/camunda-cloud/*.js',
    '../node_modules/bpmnlint-plugin-camunda-compat/rules/camunda-cloud/*/index.js',
  ],
  { eager: true },
);

export type Report = { id: string; message: string; category: string; name?: string };

/** The same rules as in bpmn/.bpmnlintrc, which the models in the repository keep. */
const CONFIG = { extends: ['bpmnlint:recommended', 'plugin:camunda-compat/camunda-cloud-8-6'] };

const resolver = {
  resolveRule(pkg: string, name: string) {
    const found =
      pkg === 'bpmnlint'
        ? own[`../node_modules/bpmnlint/rules/${name}.js`]
        : (ofCamunda[`${CAMUNDA}/${name}.js`] ?? ofCamunda[`${CAMUNDA}/${name}/index.js`]);
    if (!found) {
      throw new Error(`no rule ${pkg}/${name}`);
    }
    return found.default ?? found;
  },
  resolveConfig(pkg: string, name: string) {
    return pkg === 'bpmnlint' ? recommended : (compat as any).configs[name];
  },
};

/** What bpmnlint finds in a model, errors first. */
export async function lint(definitions: any): Promise<Report[]> {
  const results = await new (Linter as any)({ config: CONFIG, resolver }).lint(definitions);
  return Object.values(results as Record<string, Report[]>)
    .flat()
    .sort((one, other) => Number(one.category !== 'error') - Number(other.category !== 'error'));
}
