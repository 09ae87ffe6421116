// bpmn.io's modules come without types of their own
declare module 'bpmn-js-differ';
declare module 'bpmn-moddle';
declare module 'bpmnlint/lib/linter';
declare module 'bpmnlint/config/recommended';
declare module 'bpmnlint-plugin-camunda-compat';

interface ImportMeta {
  glob(
    patterns: string | string[],
    options: { eager: true; query?: string; import?: string },
  ): Record<string, any>;
}
