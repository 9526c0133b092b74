'use strict';
let token = '';
const role = document.getElementById('role');
role.addEventListener('change', async () => {
  token = role.value && (await (await fetch('/docs/token?role=' + encodeURIComponent(role.value))).text());
});

// what the viewer leaves unsaid to those who cannot see it
function mend() {
  const all = (selector, change) => viewer.querySelectorAll(selector).forEach(change);
  all('.opblock-tag', (heading) => heading.setAttribute('aria-level', '2'));
  all('h4', (heading) => heading.setAttribute('aria-level', '3'));
  all('h5', (heading) => heading.setAttribute('aria-level', '4'));
  all('.curl, .microlight', (scrolled) => scrolled.setAttribute('tabindex', '0'));
  all('.copy-to-clipboard button', (button) => button.setAttribute('aria-label', 'Copy'));
  all('section[id], [role=region][id]', (region) => region.setAttribute('aria-label', region.id.replaceAll('_', ' ')));
  all('select:not([aria-label]), textarea:not([aria-label])', (field) => {
    const place = field.closest('tr, .responses-inner, .opblock-section, .scheme-container');
    const name = place && place.querySelector('.parameter__name, h4, h5');
    field.setAttribute('aria-label', field.id === 'servers' ? 'Server' : name ? name.textContent.trim() : 'Value');
  });
}
const viewer = document.getElementById('viewer');
new MutationObserver(mend).observe(viewer, { childList: true, subtree: true });

SwaggerUIBundle({
  url: '/docs/openapi.yaml',
  dom_id: '#viewer',
  // a link within a button is out of reach for a keyboard
  deepLinking: false,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
  requestInterceptor: (request) => {
    if (token && !request.url.includes('/docs/')) request.headers.Authorization = 'Bearer ' + token;
    return request;
  },
});
