import { ImageRun } from "docx";
import { type Logotype, logotypeName } from "../look.ts";
import { pictureSize } from "../picture-size.ts";

/** In pixels of a 96th of an inch. */
const room = { width: 260, height: 56 };

export function logotypeRun({ bytes, mediaType }: Logotype, owner: string): ImageRun {
  const { width, height } = pictureSize(bytes) ?? room;
  const scale = Math.min(room.width / width, room.height / height);
  const name = logotypeName(owner);
  return new ImageRun({
    type: mediaType === "image/png" ? "png" : "jpg",
    data: bytes,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name, title: name, description: name },
  });
}
