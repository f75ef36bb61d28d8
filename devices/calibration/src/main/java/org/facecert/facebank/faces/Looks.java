package org.facecert.facebank.faces;

import java.awt.Color;
import java.util.List;
import java.util.Random;

/**
 * What one person looks like. All lengths are in head widths, so that a person is the same at any
 * size.
 */
record Looks(Colours colours, Build build, HairStyle hair) {

  /** What is not hair. */
  record Colours(Color skin, Color iris, Color lips, Color shirt, Color wall) {}

  /**
   * How the face is built.
   *
   * @param length of the whole face
   * @param jaw how much narrower the face is at the chin
   * @param eyes distance between the pupils
   * @param eyeSize half an eye's width
   * @param brow how thick a brow is
   * @param nose half the nose's width
   * @param mouth half the mouth's width
   */
  record Build(
      double length,
      double jaw,
      double eyes,
      double eyeSize,
      double brow,
      double nose,
      double mouth) {}

  /**
   * @param fringe how far the hair comes down the forehead
   */
  record HairStyle(Color colour, boolean isLong, double fringe) {}

  private static final List<Color> SKINS =
      List.of(
          new Color(0xF1C9A8),
          new Color(0xE6B48C),
          new Color(0xD49B6F),
          new Color(0xB97F55),
          new Color(0xF6D7BE),
          new Color(0xC68E63));
  private static final List<Color> HAIRS =
      List.of(
          new Color(0x1C1512),
          new Color(0x2B1D16),
          new Color(0x45301F),
          new Color(0x5A3B22),
          new Color(0x171717));
  private static final List<Color> SHIRTS =
      List.of(
          new Color(0x2F4A73),
          new Color(0x7B2D3A),
          new Color(0x385E46),
          new Color(0x555B66),
          new Color(0x8A6B3E));
  private static final List<Color> WALLS =
      List.of(new Color(0xC9CFD6), new Color(0xD9D3C7), new Color(0xB9C6C4), new Color(0xCEC4CC));

  /** The person with this number, always the same. */
  static Looks of(int person) {
    // the first values of neighbouring seeds are alike
    Random random = new Random(0x5DEECE66DL * (person + 11L));
    random.nextInt();
    Color hair = HAIRS.get(random.nextInt(HAIRS.size()));
    return new Looks(
        colours(SKINS.get(Math.floorMod(person, SKINS.size())), random),
        build(random),
        new HairStyle(hair, random.nextBoolean(), 0.30 + 0.06 * random.nextDouble()));
  }

  private static Colours colours(Color skin, Random random) {
    return new Colours(
        skin,
        random.nextBoolean() ? new Color(0x3B2415) : new Color(0x4A3A28),
        Shade.mix(skin, new Color(0x9C3B3B), 0.45 + 0.15 * random.nextDouble()),
        SHIRTS.get(random.nextInt(SHIRTS.size())),
        WALLS.get(random.nextInt(WALLS.size())));
  }

  private static Build build(Random random) {
    return new Build(
        1.32 + 0.10 * random.nextDouble(),
        0.20 + 0.12 * random.nextDouble(),
        0.43 + 0.035 * random.nextDouble(),
        0.098 + 0.014 * random.nextDouble(),
        0.030 + 0.014 * random.nextDouble(),
        0.125 + 0.035 * random.nextDouble(),
        0.19 + 0.035 * random.nextDouble());
  }
}
