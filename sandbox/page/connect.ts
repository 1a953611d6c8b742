import { frameName, type Host } from "../host/index.ts";

/**
 * Opens the add-in's page in the frame and carries the conversation between the two. The frame's name tells Office.js
 * where it is, as Excel for the web does, so the page's address stays as the manifest gives it. Call it before the frame
 * is put on the page: a frame takes its name when it is made.
 * @param onExit the keyboard leaves the add-in
 */
export function openAddin(host: Host, frame: HTMLIFrameElement, address: string, onExit: () => void): void {
  const { origin } = new URL(address);
  const conversation = host.attachToPane({
    post: (text) => frame.contentWindow?.postMessage(text, origin),
    onExit,
  });
  addEventListener("message", (event) => {
    if (event.source === frame.contentWindow && event.origin === origin) conversation.receive(event.data);
  });
  // A new id each time: Office.js keeps settings in session storage under it.
  frame.name = frameName(crypto.randomUUID(), location.origin, host.workbook.locale);
  frame.src = address;
}
