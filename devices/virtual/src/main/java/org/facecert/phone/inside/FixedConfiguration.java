package org.facecert.phone.inside;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.robolectric.pluginapi.config.ConfigurationStrategy.Configuration;

/** The configuration that a test's annotations would give. */
final class FixedConfiguration implements Configuration {
  private final Map<Class<?>, Object> values = new HashMap<>();

  <T> FixedConfiguration with(Class<T> type, T value) {
    values.put(type, value);
    return this;
  }

  @Override
  public <T> @Nullable T get(Class<T> type) {
    return type.cast(values.get(type));
  }

  @Override
  public Collection<Class<?>> keySet() {
    return values.keySet();
  }

  @Override
  public Map<Class<?>, Object> map() {
    return values;
  }
}
