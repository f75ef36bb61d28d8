package org.facecert.phone.inside;

import android.graphics.Bitmap;
import android.graphics.Canvas;
import android.graphics.Color;
import android.graphics.Paint;
import android.graphics.Path;
import android.graphics.RadialGradient;
import android.graphics.Shader;

/**
 * A portrait of nobody, drawn with shapes and shades: face detectors take it for a face, so that an
 * app's face function and what watches it have one to work on.
 */
final class DrawnPerson {
  private static final int WIDTH = 1280;
  private static final int HEIGHT = 960;

  /** the middle of the face */
  private static final float X = 640;

  private static final float Y = 470;

  private static final int WALL = 0xFF8C96A0;
  private static final int SHIRT = 0xFF3C465F;
  private static final int HAIR = 0xFF302219;
  private static final int SKIN = 0xFFDCAA88;
  private static final int LIGHT_SKIN = 0xFFEBBEA0;
  private static final int DARK_SKIN = 0xFFA06E55;
  private static final int SHADE = 0xFF6E4637;
  private static final int BLUSH = 0xFFDC7864;

  private final Bitmap picture = Bitmap.createBitmap(WIDTH, HEIGHT, Bitmap.Config.ARGB_8888);
  private final Canvas canvas = new Canvas(picture);
  private final Paint paint = new Paint(Paint.ANTI_ALIAS_FLAG);

  private DrawnPerson() {}

  static Bitmap portrait() {
    DrawnPerson person = new DrawnPerson();
    person.body();
    person.head();
    person.eye(-1);
    person.eye(1);
    person.nose();
    person.mouth();
    return person.picture;
  }

  private void body() {
    canvas.drawColor(WALL);
    oval(SHIRT, 0, 580, 380, 250);
    oval(DARK_SKIN, 0, 270, 95, 140);
    oval(HAIR, 0, -50, 235, 280);
    oval(DARK_SKIN, -195, 25, 30, 65);
    oval(DARK_SKIN, 195, 25, 30, 65);
  }

  private void head() {
    Path face = new Path();
    face.moveTo(X - 195, Y - 80);
    face.cubicTo(X - 200, Y - 290, X + 200, Y - 290, X + 195, Y - 80);
    face.cubicTo(X + 195, Y + 90, X + 150, Y + 280, X, Y + 290);
    face.cubicTo(X - 150, Y + 280, X - 195, Y + 90, X - 195, Y - 80);
    int[] colours = {LIGHT_SKIN, SKIN, DARK_SKIN};
    float[] stops = {0, 0.6f, 1};
    paint.setShader(new RadialGradient(X - 30, Y - 40, 330, colours, stops, Shader.TileMode.CLAMP));
    canvas.drawPath(face, paint);
    paint.setShader(null);
    Path fringe = new Path();
    fringe.moveTo(X - 205, Y - 60);
    fringe.cubicTo(X - 230, Y - 340, X + 230, Y - 340, X + 205, Y - 60);
    fringe.cubicTo(X + 180, Y - 190, X + 80, Y - 230, X - 40, Y - 215);
    fringe.cubicTo(X - 130, Y - 200, X - 185, Y - 150, X - 205, Y - 60);
    fill(HAIR, fringe);
  }

  /**
   * @param side -1 on the left, 1 on the right of the picture
   */
  private void eye(int side) {
    float x = 85 * side;
    float y = -35;
    shade(SHADE, 150, x, y - 8, 75, 52);
    shade(BLUSH, 80, 110 * side, 80, 70, 70);
    Path brow = new Path();
    brow.moveTo(X + x - 48 * side, Y + y - 42);
    brow.quadTo(X + x + 5 * side, Y + y - 68, X + x + 55 * side, Y + y - 40);
    line(HAIR, 15, brow);
    Path white = new Path();
    white.moveTo(X + x - 46, Y + y + 2);
    white.quadTo(X + x, Y + y - 36, X + x + 46, Y + y + 2);
    white.quadTo(X + x, Y + y + 30, X + x - 46, Y + y + 2);
    fill(0xFFEEE8E2, white);
    oval(0xFF503723, x, y - 2, 19, 18);
    oval(0xFF0F0A0A, x, y - 2, 10, 10);
    oval(Color.WHITE, x + 2, y - 8, 4, 4);
    Path lid = new Path();
    lid.moveTo(X + x - 48, Y + y + 2);
    lid.quadTo(X + x, Y + y - 38, X + x + 48, Y + y + 2);
    line(HAIR, 6, lid);
  }

  private void nose() {
    shade(LIGHT_SKIN, 200, 0, 70, 55, 55);
    shade(SHADE, 150, 0, 105, 60, 20);
    oval(0xFF5A3228, -22, 98, 12, 6);
    oval(0xFF5A3228, 22, 98, 12, 6);
  }

  private void mouth() {
    Path lips = new Path();
    lips.moveTo(X - 72, Y + 170);
    lips.cubicTo(X - 30, Y + 150, X - 12, Y + 150, X, Y + 158);
    lips.cubicTo(X + 12, Y + 150, X + 30, Y + 150, X + 72, Y + 170);
    lips.cubicTo(X + 35, Y + 210, X - 35, Y + 210, X - 72, Y + 170);
    fill(0xFFAF5550, lips);
    Path between = new Path();
    between.moveTo(X - 72, Y + 170);
    between.cubicTo(X - 25, Y + 178, X + 25, Y + 178, X + 72, Y + 170);
    line(0xFF692D2D, 5, between);
    shade(SHADE, 110, 0, 222, 60, 17);
  }

  private void oval(int colour, float x, float y, float halfWidth, float halfHeight) {
    paint.setColor(colour);
    canvas.drawOval(
        X + x - halfWidth, Y + y - halfHeight, X + x + halfWidth, Y + y + halfHeight, paint);
  }

  /** An oval that fades out to its edge. */
  private void shade(int colour, int alpha, float x, float y, float halfWidth, float halfHeight) {
    int full = (colour & 0xFFFFFF) | alpha << 24;
    paint.setShader(
        new RadialGradient(
            X + x,
            Y + y,
            Math.max(halfWidth, halfHeight),
            full,
            colour & 0xFFFFFF,
            Shader.TileMode.CLAMP));
    canvas.drawOval(
        X + x - halfWidth, Y + y - halfHeight, X + x + halfWidth, Y + y + halfHeight, paint);
    paint.setShader(null);
  }

  private void fill(int colour, Path path) {
    paint.setColor(colour);
    canvas.drawPath(path, paint);
  }

  private void line(int colour, float width, Path path) {
    paint.setColor(colour);
    paint.setStyle(Paint.Style.STROKE);
    paint.setStrokeWidth(width);
    paint.setStrokeCap(Paint.Cap.ROUND);
    canvas.drawPath(path, paint);
    paint.setStyle(Paint.Style.FILL);
  }
}
