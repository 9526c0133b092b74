"""moto, an implementation of AWS in memory, on a free loopback port, which is the first line that this prints.

It is moto's own server in one thread: moto's transactions copy and restore whole tables, so requests side by side would
lose each other's writes.
"""

import gc

from moto.dynamodb.models.table import StreamRecord
from moto.dynamodbstreams.models import ShardIterator
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server


class Quiet(WSGIRequestHandler):
    # a client that was abandoned in the midst of a call leaves its connection open, and says nothing on it: nobody else would be heard until
    # somebody's garbage is collected
    timeout = 1

    def log_request(self, *_):
        pass


def of_the_table_as_it_is(get):
    """A refused transaction leaves a copy of the table behind, and moto's iterators would go on reading the one before it."""

    def with_todays_shard(iterator, *arguments):
        shard = iterator.stream_shard
        iterator.stream_shard = iterator.streams_backend.dynamodb.get_table(shard.table.name).stream_shard
        return get(iterator, *arguments)

    return with_todays_shard


ShardIterator.get = of_the_table_as_it_is(ShardIterator.get)

# A transaction copies its tables with their streams, and collecting the garbage of that stops the server: both soon take
# longer than a function waits. What is on a stream never changes, and the server lives for minutes only.
StreamRecord.__deepcopy__ = lambda record, _: record
gc.disable()

server = make_server(
    "127.0.0.1", 0, DomainDispatcherApplication(create_backend_app), threaded=False, request_handler=Quiet
)
print(server.server_port, flush=True)
server.serve_forever()
