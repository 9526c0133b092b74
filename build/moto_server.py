"""moto, an implementation of AWS in memory, on a free loopback port, which is the first line that this prints.

It is moto's own server in one thread: moto's transactions copy and restore whole tables, so requests side by side would
lose each other's writes.
"""

from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


server = make_server(
    "127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=False, request_handler=Quiet
)
print(server.server_port, flush=True)
server.serve_forever()
