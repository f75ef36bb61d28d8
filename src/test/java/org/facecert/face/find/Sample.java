package org.facecert.face.find;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes a file in which a portrait is, in one way. */
interface Sample {

  /**
   * Makes it.
   *
   * @param folder empty; what belongs to the file lies beside it
   * @return the file to be looked through
   * @throws InstalledEncoder.NotMade when this machine has not what is needed
   */
  Path make(Portrait portrait, Path folder) throws IOException;

  static Sample of(Function<Portrait, byte[]> bytes) {
    return (portrait, folder) -> Files.write(folder.resolve("sample"), bytes.apply(portrait));
  }

  /** By a program that reads a PNG and writes a file, whose names stand for IN and OUT. */
  static Sample by(String suffix, String... command) {
    return (portrait, folder) -> {
      Path in = folder.resolve("in.png");
      Path out = folder.resolve("sample." + suffix);
      Files.write(in, Portrait.written("png", portrait.image(), false));
      String[] named = command.clone();
      for (int i = 0; i < named.length; i++) {
        named[i] = named[i].replace("IN", in.toString()).replace("OUT", out.toString());
      }
      InstalledEncoder.run(named);
      return out;
    };
  }
}
