package org.example.facebank;

import android.content.Context;
import android.graphics.Canvas;
import android.graphics.Paint;
import android.graphics.Path;
import android.view.View;

/** Covers the preview but for a round window with a ring around it. */
final class ScanFrame extends View {
  private final Paint cover = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final Paint ring = new Paint(Paint.ANTI_ALIAS_FLAG);
  private final Path shape = new Path();

  ScanFrame(Context context) {
    super(context);
    cover.setColor(context.getColor(R.color.scanner));
    ring.setColor(context.getColor(R.color.brand));
    ring.setStyle(Paint.Style.STROKE);
    ring.setStrokeWidth(4 * getResources().getDisplayMetrics().density);
  }

  @Override
  protected void onDraw(Canvas canvas) {
    float x = getWidth() / 2f;
    float y = getHeight() / 2f;
    float radius = Math.min(x, y) - ring.getStrokeWidth() * 2;
    shape.rewind();
    shape.setFillType(Path.FillType.EVEN_ODD);
    shape.addRect(0, 0, getWidth(), getHeight(), Path.Direction.CW);
    shape.addCircle(x, y, radius, Path.Direction.CW);
    canvas.drawPath(shape, cover);
    canvas.drawCircle(x, y, radius, ring);
  }
}
