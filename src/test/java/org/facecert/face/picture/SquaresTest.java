package org.facecert.face.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SquaresTest {

  @Test
  void a_small_picture_is_looked_at_as_a_whole_alone() throws NotLooked {
    assertThat(Squares.of(picture(640, 480, 1))).containsExactly(new Square(0, -80, 640));
  }

  @Test
  void a_phones_screen_is_looked_at_in_pieces_as_wide_as_it_is() throws NotLooked {
    List<Square> squares = Squares.of(picture(540, 1170, 2));

    assertThat(squares)
        .containsExactly(
            new Square(-315, 0, 1170),
            new Square(0, 0, 540),
            new Square(0, 315, 540),
            new Square(0, 630, 540));
  }

  /** A face of a fifth of a piece's side, wherever it is, lies whole in one. */
  @Test
  void the_quarters_of_a_large_picture_overlap() throws NotLooked {
    Pixels large = picture(1000, 750, 4);
    List<Square> quarters = Squares.of(large).stream().filter(s -> s.side() == 375).toList();

    assertThat(quarters).hasSize(4 * 3);
    for (double x = 0; x <= 1000 - 75; x += 5) {
      for (double y = 0; y <= 750 - 75; y += 5) {
        Square face = new Square(x, y, 75);
        assertThat(quarters).as("face at %s, %s", x, y).anyMatch(q -> holds(q, face));
      }
    }
  }

  private static boolean holds(Square outer, Square inner) {
    return outer.left() <= inner.left()
        && outer.top() <= inner.top()
        && outer.left() + outer.side() >= inner.left() + inner.side()
        && outer.top() + outer.side() >= inner.top() + inner.side();
  }

  private static Pixels picture(int width, int height, double shrunk) {
    return new Pixels(width, height, new int[width * height], shrunk);
  }
}
