package org.facecert.paper;

import org.jspecify.annotations.Nullable;

/** Something at its place on a line, in points from the line's upper left. */
sealed interface Mark {

  /**
   * @param node whose content it is; null for what only decorates
   */
  record Words(
      double x,
      double baseline,
      double size,
      double width,
      Run run,
      String text,
      @Nullable TagNode node)
      implements Mark {

    @Override
    public Words moved(double right, double down) {
      return new Words(x + right, baseline + down, size, width, run, text, node);
    }

    @Override
    public Words untold() {
      Run unlinked = new Run(run.text(), run.look(), "", "");
      return new Words(x, baseline, size, width, unlinked, text, null);
    }
  }

  record PictureMark(
      double x, double y, double width, double height, Block.Image image, @Nullable TagNode node)
      implements Mark {

    @Override
    public PictureMark moved(double right, double down) {
      return new PictureMark(x + right, y + down, width, height, image, node);
    }

    @Override
    public PictureMark untold() {
      return new PictureMark(x, y, width, height, image, null);
    }
  }

  /**
   * @param colour 0xRRGGBB
   */
  record Fill(double x, double y, double width, double height, int colour) implements Mark {

    @Override
    public Fill moved(double right, double down) {
      return new Fill(x + right, y + down, width, height, colour);
    }

    @Override
    public Fill untold() {
      return this;
    }
  }

  Mark moved(double right, double down);

  /** The same as decoration, e.g. where a table's head stands again. */
  Mark untold();
}
