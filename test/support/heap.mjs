// Loaded into the program before it starts, by `NODE_OPTIONS=--import`: whoever connects to the socket HEAP_SOCKET is told
// how many bytes of objects and buffers are left after a collection, and the connection ends.
import net from 'node:net';
import { setImmediate } from 'node:timers';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  const server = net.createServer((asker) => {
    collect();
    // what ended while it was collected, such as weak references, goes the second time
    setImmediate(() => {
      collect();
      const { heapUsed, external } = process.memoryUsage();
      asker.end(String(heapUsed + external));
    });
  });
  server.listen(process.env.HEAP_SOCKET);
  server.unref();
}
