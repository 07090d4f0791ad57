import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { initWasm, Resvg } from "@resvg/resvg-wasm";

/** Pixels of the image for one of the drawing: sharp on paper. */
const SCALE = 2;

const faces = [
  "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf",
  "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
];

const read = (specifier: string) => readFile(fileURLToPath(import.meta.resolve(specifier)));

let prepared: Promise<Uint8Array[]> | null = null;

async function prepare(): Promise<Uint8Array[]> {
  await initWasm(read("@resvg/resvg-wasm/index_bg.wasm"));
  return Promise.all(faces.map(read));
}

/**
 * A drawing as a PNG on white, for readers that show no SVG. The faces come with the program and those of
 * the machine stay out: the same drawing gives the same bytes everywhere.
 */
export async function rasterise(svg: string): Promise<Uint8Array> {
  prepared ??= prepare();
  const fontBuffers = await prepared;
  const drawing = new Resvg(svg, {
    background: "#FFFFFF",
    fitTo: { mode: "zoom", value: SCALE },
    font: { fontBuffers, defaultFontFamily: "Inter", sansSerifFamily: "Inter" },
  });
  try {
    const image = drawing.render();
    try {
      return image.asPng();
    } finally {
      image.free();
    }
  } finally {
    drawing.free();
  }
}
