import { css, html, LitElement, type PropertyValues } from 'lit';
import { diff } from 'bpmn-js-differ';
import { BpmnModdle } from 'bpmn-moddle';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import './bpmn-diagram';

type Words = Record<string, string>;

/** Two models side by side, with what differs marked in both and told in words; and what bpmnlint finds in the new one. */
class BpmnDifference extends LitElement {
  static override properties = {
    former: { type: String },
    next: { type: String },
    words: { type: Object },
  };

  static override styles = css`
    :host {
      display: block;
    }
  `;

  declare former: string;
  declare next: string;
  declare words: Words;

  constructor() {
    super();
    this.former = '';
    this.next = '';
    this.words = {};
  }

  override render() {
    return html`<slot></slot>`;
  }

  override async updated(changed: PropertyValues<this>) {
    if (changed.has('next') && this.next) {
      await this.compare();
    }
  }

  private async compare() {
    const [older, newer] = await Promise.all([this.read(this.former || this.next), this.read(this.next)]);
    const changes = diff(older, newer);
    const removed = Object.values(changes._removed) as any[];
    const added = Object.values(changes._added) as any[];
    const changed = Object.values(changes._changed).map((change: any) => change.model) as any[];
    const moved = (Object.values(changes._layoutChanged) as any[]).filter(
      (element) => !changed.includes(element) && element.name,
    );
    const pictures = document.createElement('div');
    pictures.className = 'difference-pictures';
    if (this.former) {
      pictures.append(this.picture('before', this.former, { removed, changed }));
    }
    pictures.append(this.picture('after', this.next, this.former ? { added, changed } : {}));
    this.replaceChildren(pictures, this.list({ added, changed, removed, moved }), await this.findings(newer));
  }

  private async read(xml: string) {
    return (await new BpmnModdle({ zeebe } as any).fromXML(xml)).rootElement;
  }

  private picture(which: string, xml: string, marked: Record<string, any[]>) {
    const figure = document.createElement('figure');
    const caption = document.createElement('figcaption');
    caption.textContent = this.words[which];
    const diagram: any = document.createElement('bpmn-diagram');
    diagram.setAttribute('role', 'group');
    diagram.setAttribute('aria-label', this.words[which]);
    const marks: Record<string, { name: string; times: number }> = {};
    Object.entries(marked).forEach(([name, elements]) =>
      elements.forEach((element) => (marks[element.id] = { name, times: 1 })),
    );
    diagram.marks = marks;
    diagram.xml = xml;
    figure.append(caption, diagram);
    return figure;
  }

  private list(kinds: Record<string, any[]>) {
    const list = document.createElement('ul');
    list.className = 'difference-list';
    const name = (element: any) => `${element.name || element.id}`;
    Object.entries(kinds).forEach(([kind, elements]) => {
      if (kind === 'moved' && elements.length) {
        // what lies elsewhere does the same
        list.append(this.line(kind, elements.map(name).join(', ')));
      } else {
        elements.forEach((element) => list.append(this.line(kind, name(element))));
      }
    });
    if (!list.childElementCount) {
      const same = document.createElement('p');
      same.textContent = this.words.same;
      return same;
    }
    return list;
  }

  private line(kind: string, text: string) {
    const line = document.createElement('li');
    const word = document.createElement('span');
    word.className = `difference-${kind}`;
    word.textContent = this.words[kind];
    line.append(word, ` ${text}`);
    return line;
  }

  private async findings(definitions: any) {
    // only who compares models needs the rules
    const { lint } = await import('./bpmn-lint');
    const reports = await lint(definitions);
    const box = document.createElement('section');
    const heading = document.createElement('h3');
    heading.textContent = this.words.lint;
    box.append(heading);
    if (reports.length) {
      const list = document.createElement('ul');
      list.className = 'difference-list';
      reports.forEach((report) =>
        list.append(
          this.line(report.category === 'error' ? 'error' : 'warning', `${report.name || report.id}: ${report.message}`),
        ),
      );
      box.append(list);
    } else {
      const none = document.createElement('p');
      none.textContent = this.words['lint-none'];
      box.append(none);
    }
    const errors = reports.filter((report) => report.category === 'error').length;
    this.dispatchEvent(new CustomEvent('linted', { detail: { errors } }));
    return box;
  }
}

customElements.define('bpmn-difference', BpmnDifference);
