package org.facecert.phone.shell;

import java.nio.file.Path;
import java.util.List;
import org.facecert.phone.state.PictureFiles;

/**
 * {@code content query} of the media store's pictures, one column, in the words of AOSP
 * frameworks/base cmds/content/src/com/android/commands/content/Content.java.
 */
final class ContentCommand implements Shell.Program {
  private static final String PICTURES = "content://media/external/images/media";
  private static final String NAME = "_display_name";
  private final PictureFiles pictures;

  ContentCommand(PictureFiles pictures) {
    this.pictures = pictures;
  }

  @Override
  public String run(List<String> args, String cwd) {
    boolean known = args.equals(List.of("query", "--uri", PICTURES, "--projection", NAME));
    if (!known) {
      throw new ShellError(1, "[ERROR] Unsupported argument: " + String.join(" ", args));
    }
    StringBuilder rows = new StringBuilder();
    int row = 0;
    for (Path picture : pictures.all()) {
      rows.append("Row: %d %s=%s%n".formatted(row++, NAME, picture.getFileName()));
    }
    return row == 0 ? "No result found.\n" : rows.toString();
  }
}
