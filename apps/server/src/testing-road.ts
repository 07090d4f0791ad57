import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** The way to the database, which can be cut, or stopped with everything on it. */
export async function openRoad(port: number, host: string) {
  const sockets = new Set<Socket>();
  let isCut = false;
  const road = createServer((from) => {
    if (isCut) return void from.destroy();
    const to = connect(port, host);
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
    }
    from.pipe(to).pipe(from);
  });
  await once(road.listen(0, "127.0.0.1"), "listening");
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (road.address() as AddressInfo).port,
    cut,
    stall: () => {
      for (const socket of sockets) socket.pause();
    },
    mend: () => {
      isCut = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      cut();
      road.close();
    },
  };
}
