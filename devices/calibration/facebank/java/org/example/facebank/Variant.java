package org.example.facebank;

import android.content.Context;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** Which switches are set in this build: those of the asset variant.properties, else none. */
final class Variant {
  private final Properties set = new Properties();

  static Variant of(Context context) {
    Variant variant = new Variant();
    try (InputStream in = context.getAssets().open("variant.properties");
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      variant.set.load(text);
    } catch (FileNotFoundException compliant) {
      return variant;
    } catch (IOException e) {
      throw new IllegalStateException("variant.properties cannot be read", e);
    }
    variant.check();
    return variant;
  }

  boolean is(Switch name, String value) {
    return value.equals(set.getProperty(name.key()));
  }

  /** A misspelt switch would be a variant that violates nothing. */
  private void check() {
    for (String key : set.stringPropertyNames()) {
      boolean known = false;
      for (Switch one : Switch.values()) {
        known |= one.key().equals(key);
      }
      if (!known) {
        throw new IllegalStateException("FaceBank has no switch " + key);
      }
    }
  }
}
