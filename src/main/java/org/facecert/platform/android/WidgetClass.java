package org.facecert.platform.android;

import java.util.Locale;
import java.util.regex.Pattern;
import org.facecert.screen.Role;

/**
 * The class of a view as the accessibility tree names it: Android's own, a toolkit's or an app's.
 */
final class WidgetClass {

  private static final Pattern LENS =
      Pattern.compile("surfaceview|textureview|videoview|preview|viewfinder|camera|scanner");
  // android.widget.Image is what Chromium calls a picture of a page
  private static final Pattern PICTURE =
      Pattern.compile("image(view|button)?$|imageview|avatar|photo|picture|drawee|lottie|canvas");
  private static final Pattern FACE =
      Pattern.compile("face|portrait|selfie|avatar|photo|scan|camera|人脸|刷脸|头像|照片|自拍");

  private final String name;
  private final String simple;

  WidgetClass(String name) {
    this.name = name.toLowerCase(Locale.ROOT);
    int dot = Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'));
    this.simple = name.substring(dot + 1);
  }

  Role role(boolean checkable) {
    if (ends("EditText", "AutoCompleteTextView")) {
      return Role.FIELD;
    }
    if (simple.contains("Switch") && !ends("Switcher") || ends("ToggleButton")) {
      return Role.SWITCH;
    }
    if (ends("RadioButton")) {
      return Role.RADIO;
    }
    if (checkable || ends("CheckBox")) {
      return Role.CHECKBOX;
    }
    if (ends("Button")) {
      return Role.BUTTON;
    }
    return ends("TextView", "Chronometer", "Clock") ? Role.TEXT : roleOfWhatIsNoText();
  }

  private Role roleOfWhatIsNoText() {
    if (ends("ImageView") || simple.equals("Image") || isSurface()) {
      return Role.IMAGE;
    }
    if (ends("WebView")) {
      return Role.WEB;
    }
    if (ends("Toast")) {
      return Role.TOAST;
    }
    if (simple.contains("Progress") || ends("SeekBar", "RatingBar")) {
      return Role.PROGRESS;
    }
    return ends("ListView", "RecyclerView", "GridView") ? Role.LIST : Role.CONTAINER;
  }

  /** Shows live pixels: a camera's preview, a film. */
  boolean isSurface() {
    return ends("SurfaceView", "TextureView", "PreviewView", "CameraView");
  }

  /** Shows a picture or a film by its class, whatever else it is. */
  boolean showsPicture() {
    return LENS.matcher(name).find() || PICTURE.matcher(name).find();
  }

  /** What toolkits that draw everything themselves call all their views. */
  boolean isPlainView() {
    return name.equals("android.view.view");
  }

  /**
   * @param about how its makers name and describe it
   */
  static boolean speaksOfPicture(String about) {
    return FACE.matcher(about.toLowerCase(Locale.ROOT)).find();
  }

  private boolean ends(String... names) {
    for (String each : names) {
      if (simple.endsWith(each)) {
        return true;
      }
    }
    return false;
  }
}
