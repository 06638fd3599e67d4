import type { Host } from "./host";

/** The object that office.js looks for when it loads, and speaks through from then on (tech.md 4.2, hook 1). */
export interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js. */
  onMessageFromHost: ((text: string) => void) | null;
}

interface Connected {
  bridge: Bridge;
  disconnect: (() => void) | null;
}

const GLOBAL = "_richApiNativeBridge";

/** Must run before the office.js script does: it looks for the bridge once, while it loads. */
export function installBridge(): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope[GLOBAL]) return;
  const bridge: Bridge = {
    sendMessageToHost: () => {
      throw new Error("office.js asked for a workbook, but no stand-in for Excel is connected.");
    },
    onMessageFromHost: null,
  };
  scope[GLOBAL] = bridge;
}

let connected: Connected | null = null;

/** From now on this host answers office.js; one at a time. */
export function connect(host: Host): void {
  const bridge = (globalThis as unknown as Record<string, Bridge | undefined>)[GLOBAL];
  if (!bridge)
    throw new Error("connect() needs office.js: load it first (loadOffice, or the page's script).");
  connected?.disconnect?.();
  bridge.sendMessageToHost = (text) => {
    void host.receive(text).then((reply) => bridge.onMessageFromHost?.(reply));
  };
  connected = { bridge, disconnect: host.onEvent((text) => bridge.onMessageFromHost?.(text)) };
}
