'use strict';
let token = '';
const role = document.getElementById('role');
role.addEventListener('change', async () => {
  token = role.value && (await (await fetch('/docs/token?role=' + encodeURIComponent(role.value))).text());
});
SwaggerUIBundle({
  url: '/docs/openapi.yaml',
  dom_id: '#viewer',
  deepLinking: true,
  validatorUrl: null,
  defaultModelsExpandDepth: 0,
  presets: [SwaggerUIBundle.presets.apis],
  requestInterceptor: (request) => {
    if (token && !request.url.includes('/docs/')) request.headers.Authorization = 'Bearer ' + token;
    return request;
  },
});
