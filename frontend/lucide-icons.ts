import '@vaadin/icon/vaadin-iconset.js';

/** The same icons as in LucideIcon.java: the bundle holds no others. */
const icons = import.meta.glob(
  '../node_modules/lucide-static/icons/{arrow-right-left,bell,bookmark,calendar,check,circle,circle-alert,circle-check,circle-minus,circle-question-mark,circle-user,circle-x,clipboard-list,columns-3,copy,ellipsis-vertical,external-link,globe,handshake,house,key-round,list,list-checks,list-filter,loader,lock,lock-open,log-in,log-out,mail,menu,package,paintbrush,pencil,plus,refresh-cw,search,send,server,settings,shopping-cart,tags,trash-2,upload,users,workflow,x}.svg',
  { eager: true, query: '?raw', import: 'default' },
) as Record<string, string>;

const LINES = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

const symbols = Object.entries(icons).map(([file, svg]) => {
  const name = file.replace(/^.*\/|\.svg$/g, '');
  const drawing = svg.replace(/^[^]*?<svg[^>]*>|<\/svg>[^]*$/g, '');
  return `<g id="lucide:${name}" ${LINES}>${drawing}</g>`;
});

const template = document.createElement('template');
template.innerHTML = `<vaadin-iconset name="lucide" size="24"><svg><defs>${symbols.join('')}</defs></svg></vaadin-iconset>`;
document.head.appendChild(template.content);
