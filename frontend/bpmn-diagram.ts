import { css, html, LitElement, type PropertyValues } from 'lit';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type Mark = { name: string; times: number };
type Marks = Record<string, Mark>;
type Words = { in: string; out: string; fit: string; times: string };

/** Shows a BPMN model and marks elements in it. Draws into the light DOM, because bpmn-js brings a global style sheet. */
class BpmnDiagram extends LitElement {
  static override properties = {
    xml: { type: String },
    marks: { type: Object },
    words: { type: Object },
  };

  static override styles = css`
    :host {
      display: block;
      position: relative;
    }
  `;

  declare xml: string;
  declare marks: Marks;
  declare words: Words;

  private viewer?: any;
  private shown: Marks = {};
  private readonly size = new ResizeObserver(() => this.fit());

  constructor() {
    super();
    this.xml = '';
    this.marks = {};
    this.words = { in: '', out: '', fit: '', times: '{0}' };
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
    this.replaceChildren(this.zoomButtons(), canvas);
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

  private zoomButtons() {
    const buttons = document.createElement('div');
    buttons.className = 'bpmn-zoom';
    const add = (sign: string, label: string, click: () => void) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = sign;
      button.title = label;
      button.setAttribute('aria-label', label);
      button.addEventListener('click', click);
      buttons.append(button);
    };
    add('+', this.words.in, () => this.viewer?.get('zoomScroll').stepZoom(1));
    add('−', this.words.out, () => this.viewer?.get('zoomScroll').stepZoom(-1));
    add('⤢', this.words.fit, () => this.fit());
    return buttons;
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
    const overlays = this.viewer.get('overlays');
    const elements = this.viewer.get('elementRegistry');
    Object.entries(this.shown).forEach(
      ([id, mark]) => elements.get(id) && canvas.removeMarker(id, `bpmn-${mark.name}`),
    );
    overlays.remove({ type: 'times' });
    this.shown = { ...this.marks };
    Object.entries(this.shown).forEach(([id, mark]) => {
      const element = elements.get(id);
      if (element) {
        canvas.addMarker(id, `bpmn-${mark.name}`);
        if (mark.times > 1 && !element.waypoints) {
          const times = document.createElement('span');
          times.className = 'bpmn-times';
          times.textContent = `${mark.times}×`;
          times.title = this.words.times.replace('{0}', String(mark.times));
          overlays.add(id, 'times', { position: { top: -10, right: 14 }, html: times });
        }
      }
    });
  }
}

customElements.define('bpmn-diagram', BpmnDiagram);
