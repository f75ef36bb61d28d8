package org.facecert.facebank.faces;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Draws persons who do not exist, each as PNG and JPEG in two sizes; the same on every machine. */
@Command(
    name = "draw-faces",
    mixinStandardHelpOptions = true,
    description = "Draws synthetic persons for a phone's camera.")
public final class DrawFaces implements Callable<Integer> {
  private static final int[][] SIZES = {{640, 480}, {1280, 960}};
  private static final float QUALITY = 0.92f;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "receives the files")
  private Path out = Path.of("");

  @Option(names = "--persons", description = "how many (${DEFAULT-VALUE})")
  private int persons = 6;

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new DrawFaces())
            .setParameterExceptionHandler(
                (fault, given) -> {
                  fault.getCommandLine().getErr().println(fault.getMessage());
                  return 64;
                })
            .execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(out);
    for (int person = 1; person <= persons; person++) {
      for (int[] size : SIZES) {
        BufferedImage picture = new PortraitPainter(person).paint(size[0], size[1]);
        String name = "person-%d-%dx%d".formatted(person, size[0], size[1]);
        ImageIO.write(picture, "png", out.resolve(name + ".png").toFile());
        jpeg(picture, out.resolve(name + ".jpg").toFile());
        System.out.println(out.resolve(name + ".jpg"));
      }
    }
    return 0;
  }

  private static void jpeg(BufferedImage picture, File file) throws IOException {
    Files.deleteIfExists(file.toPath());
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    how.setCompressionQuality(QUALITY);
    try (ImageOutputStream to = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(to);
      writer.write(null, new IIOImage(picture, null, null), how);
    } finally {
      writer.dispose();
    }
  }
}
