package org.facecert.device;

import org.facecert.evidence.Sentence;
import org.facecert.words.Messages;
import org.facecert.words.OutputLanguage;

/** The device or its driver failed; never evidence against the app. Becomes INCONCLUSIVE. */
public sealed class DeviceFault extends RuntimeException permits UnreadableAnswer {

  private static final long serialVersionUID = 1L;

  private final transient Sentence what;

  /**
   * @param key of what failed, as {@link Sentence#of}
   */
  public DeviceFault(String key, Object... namesAndValues) {
    this(Sentence.of(key, namesAndValues));
  }

  public DeviceFault(Sentence what) {
    this.what = what;
  }

  public DeviceFault(Sentence what, Throwable cause) {
    super(cause);
    this.what = what;
  }

  /** What failed, for the record; what others said of it stands among the values as it was said. */
  public Sentence what() {
    return what;
  }

  /** The same in English, for a stack trace and a terminal. */
  @Override
  public String getMessage() {
    return Messages.ofFindings().render(what, OutputLanguage.ENGLISH);
  }
}
