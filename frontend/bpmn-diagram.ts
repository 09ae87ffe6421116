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
  private readonly size = new ResizeObserver(() => this.fit());

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

  override connectedCallback() {
    super.connectedCallback();
    this.size.observe(this);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.size.disconnect();
  }

  private async draw() {
    const canvas = document.createElement('div');
    canvas.className = 'bpmn-canvas';
    this.replaceChildren(canvas);
    // bpmn-js breaks lines by what it measures, so it has to measure the font that is shown
    const fontFamily = getComputedStyle(this).fontFamily;
    await document.fonts.ready;
    const viewer: any = new NavigatedViewer({
      container: canvas,
      textRenderer: { defaultStyle: { fontFamily }, externalStyle: { fontFamily } },
    } as any);
    await viewer.importXML(this.xml);
    this.viewer = viewer;
    this.shown = {};
    this.fit();
  }

  /** Shows the whole model, whatever room there is. */
  private fit() {
    if (this.viewer && this.clientWidth) {
      const canvas = this.viewer.get('canvas');
      canvas.resized();
      canvas.zoom('fit-viewport', 'auto');
    }
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
