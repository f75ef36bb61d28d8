package org.facecert.fake;

import java.awt.Color;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One view of a page, in the words in which a test describes a screen. Measures are pixels. */
public final class View {

  static final Color INK = new Color(0x22, 0x22, 0x22);
  static final Color PAPER = Color.WHITE;
  static final Color ACCENT = new Color(0x0B, 0x57, 0xD0);
  static final Color PALE = new Color(0xE6, 0xE6, 0xE6);

  /** What it is to Android. */
  enum Shape {
    TEXT("android.widget.TextView"),
    BUTTON("android.widget.Button"),
    BOX("android.widget.CheckBox"),
    SWITCH("android.widget.Switch"),
    RADIO("android.widget.RadioButton"),
    IMAGE_BUTTON("android.widget.ImageButton"),
    FIELD("android.widget.EditText"),
    PREVIEW("android.view.SurfaceView"),
    PICTURE("android.widget.ImageView"),
    WEB("android.webkit.WebView"),
    ROW("android.widget.LinearLayout");

    private final String className;

    Shape(String className) {
      this.className = className;
    }

    String className() {
      return className;
    }
  }

  private final Shape shape;
  private final String words;
  private List<View> children = List.of();
  private String id = "";
  private String description = "";
  private String value = "";
  private int textSize = 28;
  private int height;
  private int width;
  private Color ink = INK;
  private Color ground = PAPER;
  private boolean enabled = true;
  private boolean checked;
  private boolean secret;
  private boolean unheard;
  private @Nullable Runnable tapped;
  private @Nullable Consumer<String> typed;

  private View(Shape shape, String words) {
    this.shape = shape;
    this.words = words;
  }

  public static View text(String words) {
    return new View(Shape.TEXT, words);
  }

  public static View title(String words) {
    return text(words).size(36).id("title");
  }

  public static View button(String words, Runnable tapped) {
    return new View(Shape.BUTTON, words).onTap(tapped).high(88).colours(Color.WHITE, ACCENT);
  }

  /** A web page in the app. */
  static View web(String words) {
    return new View(Shape.WEB, words);
  }

  /** A text that reacts when it is tapped. */
  public static View link(String words, Runnable tapped) {
    return text(words).onTap(tapped).colours(ACCENT, PAPER);
  }

  public static View box(String words, boolean checked, Runnable tapped) {
    return new View(Shape.BOX, words).checked(checked).onTap(tapped);
  }

  public static View toggle(String words, boolean checked, Runnable tapped) {
    return new View(Shape.SWITCH, words).checked(checked).onTap(tapped);
  }

  /** One of several ways, of which one is chosen. */
  public static View radio(String words, boolean chosen, Runnable tapped) {
    return new View(Shape.RADIO, words).checked(chosen).onTap(tapped);
  }

  /** A picture without words that reacts when it is tapped. */
  public static View icon(String id, String description, Runnable tapped) {
    View view = new View(Shape.IMAGE_BUTTON, "").onTap(tapped).high(72).wide(72).id(id);
    view.description = description;
    return view;
  }

  public static View field(String hint, String value, Consumer<String> typed) {
    View view = new View(Shape.FIELD, hint);
    view.value = value;
    view.typed = typed;
    return view.high(80);
  }

  public static View secretField(String hint, String value, Consumer<String> typed) {
    View view = field(hint, value, typed);
    view.secret = true;
    return view;
  }

  /** The camera's live picture. */
  public static View preview() {
    return preview("");
  }

  public static View preview(String description) {
    return new View(Shape.PREVIEW, description).high(640).colours(Color.GRAY, Color.DARK_GRAY);
  }

  /** A picture, perhaps with words in it that no page source knows. */
  public static View picture(int height) {
    return new View(Shape.PICTURE, "").high(height).colours(INK, PALE);
  }

  public static View row(View... children) {
    View view = new View(Shape.ROW, "");
    view.children = List.of(children);
    return view;
  }

  public View id(String id) {
    this.id = id;
    return this;
  }

  public View size(int textSize) {
    this.textSize = textSize;
    return this;
  }

  public View high(int height) {
    this.height = height;
    return this;
  }

  public View wide(int width) {
    this.width = width;
    return this;
  }

  public View colours(Color ink, Color ground) {
    this.ink = ink;
    this.ground = ground;
    return this;
  }

  public View disabled() {
    this.enabled = false;
    return this;
  }

  /** What a screen reader says of it in place of its words. */
  public View described(String words) {
    this.description = words;
    return this;
  }

  /** Kept from screen readers. */
  public View unheard() {
    this.unheard = true;
    return this;
  }

  boolean isUnheard() {
    return unheard;
  }

  /** As a phone with larger letters writes it. */
  void enlarge(double times) {
    textSize = (int) (textSize * times);
    children.forEach(child -> child.enlarge(times));
  }

  public View checked(boolean checked) {
    this.checked = checked;
    return this;
  }

  public View onTap(Runnable tapped) {
    this.tapped = tapped;
    return this;
  }

  Shape shape() {
    return shape;
  }

  String words() {
    return words;
  }

  String id() {
    return id;
  }

  String description() {
    return description;
  }

  String value() {
    return value;
  }

  int textSize() {
    return textSize;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  Color ink() {
    return enabled ? ink : Color.LIGHT_GRAY;
  }

  Color ground() {
    return ground;
  }

  boolean enabled() {
    return enabled;
  }

  boolean isChecked() {
    return checked;
  }

  boolean secret() {
    return secret;
  }

  List<View> children() {
    return children;
  }

  boolean reacts() {
    return tapped != null || typed != null;
  }

  boolean checkable() {
    return shape == Shape.BOX || shape == Shape.SWITCH || shape == Shape.RADIO;
  }

  void tap() {
    if (enabled && tapped != null) {
      tapped.run();
    }
  }

  void type(String text) {
    if (typed == null) {
      throw new IllegalStateException("nothing can be typed into " + words);
    }
    typed.accept(text);
  }
}
