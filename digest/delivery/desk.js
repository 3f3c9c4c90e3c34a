'use strict';
// Shows the published files untouched in a frame, and loads the frame again when they change.
const names = {
  'briefing.html': '브리핑', 'letter.html': '편지', 'briefing.pdf': 'PDF',
  'briefing.md': 'Markdown', 'letter.txt': '글 편지', 'upcoming.ics': '일정', 'edition.json': '자료',
};
const inFrame = new Set(['briefing.html', 'letter.html', 'briefing.md', 'letter.txt']);
const at = id => document.getElementById(id);
let shown = null;

function choose(name) {
  const target = '/' + name;
  if (at('page').getAttribute('src') !== target) at('page').setAttribute('src', target);
  for (const link of at('files').children) {
    if (link.dataset.name === name) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function wanted(files) {
  const name = decodeURIComponent(location.hash.slice(1));
  if (inFrame.has(name) && files.includes(name)) return name;
  return files.find(one => one === 'briefing.html') || files.find(one => inFrame.has(one));
}

function list(files) {
  at('files').replaceChildren(...Object.keys(names).filter(name => files.includes(name)).map(name => {
    const link = document.createElement('a');
    link.textContent = names[name];
    link.dataset.name = name;
    if (inFrame.has(name)) link.href = '#' + name;
    else { link.href = '/' + name; link.target = '_blank'; }
    return link;
  }));
}

let files = [];
function show(state) {
  files = state.files;
  at('label').textContent = state.label;
  document.title = state.label + ' 미리보기';
  at('status').textContent = state.building ? '다시 만드는 중…' : '';
  at('error').textContent = state.error;
  at('error').hidden = !state.error;
  if (state.edition === shown) return;
  list(files);
  const name = wanted(files);
  if (name) choose(name);
  if (shown !== null && name) at('page').contentWindow.location.reload(); // keeps the place
  shown = state.edition;
}

addEventListener('hashchange', () => { const name = wanted(files); if (name) choose(name); });
at('page').addEventListener('load', () => {
  at('page').contentDocument?.addEventListener('click', event => {
    const link = event.target.closest?.('a[href]');
    if (link && link.origin !== location.origin) { // a source opens beside the desk, not in it
      link.target = '_blank';
      link.rel = 'noopener noreferrer';
    }
  });
});
const events = new EventSource('/-/events');
events.onmessage = event => show(JSON.parse(event.data));
events.onerror = () => { at('status').textContent = '연결이 끊겼습니다. 기다리는 중…'; };
