package org.facecert.verdict;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.facecert.evidence.Digest;

/**
 * By which suite was judged.
 *
 * @param version with the commit, and whether the tree differed from it
 * @param digests of what it judges by, by the part's name: features, clauses, programme ...
 * @param altered files under features/ that are not as they were released; the programme then has
 *     neither name nor grades
 */
public record SuiteUsed(String version, Map<String, Digest> digests, List<String> altered) {

  public SuiteUsed {
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    altered = List.copyOf(altered);
  }
}
