package org.facecert.phone.inside;

import android.app.SearchManager;
import android.app.SearchableInfo;
import java.util.List;
import org.robolectric.annotation.Implementation;
import org.robolectric.annotation.Implements;
import org.robolectric.shadows.ShadowSearchManager;

/** No app of this phone offers itself to a search of the whole phone: an empty list, never null. */
@Implements(SearchManager.class)
public class PhoneSearch extends ShadowSearchManager {
  @Implementation
  protected List<SearchableInfo> getSearchablesInGlobalSearch() {
    return List.of();
  }
}
