import { css, html, LitElement, type PropertyValues } from 'lit';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type Marks = Record<string, string>;

/** Shows a BPMN model and marks elements in it. Draws into the light DOM, because bpmn-js brings a global style sheet. */
class BpmnDiagram extends LitElement {
  static override properties = {
    xml: { type: String },
    marks: { type: Object },
  };

  static override styles = css`
    :host {
      display: block;
    }
  `;

  declare xml: string;
  declare marks: Marks;

  private viewer?: any;
  private shown: Marks = {};
  private size?: ResizeObserver;

  constructor() {
    super();
    this.xml = '';
    this.marks = {};
  }

  override render() {
    return html`<slot></slot>`;
  }

  override async updated(changed: PropertyValues<this>) {
    if (changed.has('xml') && this.xml) {
      await this.draw();
    }
    if (this.viewer) {
      this.applyMarks();
    }
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size?.disconnect();
  }

  private async draw() {
    const canvas = document.createElement('div');
    canvas.className = 'bpmn-canvas';
    this.replaceChildren(canvas);
    const viewer: any = new NavigatedViewer({ container: canvas });
    await viewer.importXML(this.xml);
    this.viewer = viewer;
    this.shown = {};
    this.size?.disconnect();
    this.size = new ResizeObserver(() => {
      if (canvas.clientWidth) {
        viewer.get('canvas').resized();
        viewer.get('canvas').zoom('fit-viewport', 'auto');
      }
    });
    this.size.observe(canvas);
  }

  private applyMarks() {
    const canvas = this.viewer.get('canvas');
    const known = this.viewer.get('elementRegistry');
    Object.entries(this.shown).forEach(([id, mark]) => known.get(id) && canvas.removeMarker(id, `bpmn-${mark}`));
    this.shown = { ...this.marks };
    Object.entries(this.shown).forEach(([id, mark]) => known.get(id) && canvas.addMarker(id, `bpmn-${mark}`));
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
