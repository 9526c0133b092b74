'use strict';
let token = '';
const role = document.getElementById('role');
role.addEventListener('change', async () => {
  token = role.value && (await (await fetch('/docs/token?role=' + encodeURIComponent(role.value))).text());
});

// what the viewer leaves unsaid to those who cannot see it
function mend() {
  for (const heading of viewer.querySelectorAll('.opblock-tag')) heading.setAttribute('aria-level', '2');
  for (const field of viewer.querySelectorAll('select:not([aria-label]), textarea:not([aria-label])')) {
    const place = field.closest('label, tr, .responses-inner, .opblock-section, .scheme-container');
    const name = place && place.querySelector('.parameter__name, .servers-title, h4, h5, .col_header');
    field.setAttribute('aria-label', field.id === 'servers' ? 'Server' : (name ? name.textContent.trim() : 'Value'));
  }
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
