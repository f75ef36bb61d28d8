package org.facecert.document;

import java.util.List;
import java.util.function.Predicate;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentGroup;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentMembershipDictionary;
import org.apache.pdfbox.pdmodel.graphics.optionalcontent.PDOptionalContentProperties;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a PDF (optional content, ISO 32000-1, 8.11), as a viewer shows them when it opens
 * the file.
 */
record Layers(@Nullable PDOptionalContentProperties properties) {

  boolean isOff(@Nullable COSDictionary dictionary) {
    if (properties == null || dictionary == null) {
      return false;
    }
    PDPropertyList owner = PDPropertyList.create(dictionary);
    if (owner instanceof PDOptionalContentGroup layer) {
      return isOff(layer);
    }
    return owner instanceof PDOptionalContentMembershipDictionary members && isOff(members);
  }

  private boolean isOff(PDOptionalContentGroup layer) {
    return properties != null && !properties.isGroupEnabled(layer);
  }

  /** ISO 32000-1, table 99: AnyOn where nothing is said; without layers it is on. */
  private boolean isOff(PDOptionalContentMembershipDictionary members) {
    List<PDOptionalContentGroup> layers =
        members.getOCGs().stream()
            .filter(PDOptionalContentGroup.class::isInstance)
            .map(PDOptionalContentGroup.class::cast)
            .toList();
    if (layers.isEmpty()) {
      return false;
    }
    Predicate<PDOptionalContentGroup> off = this::isOff;
    COSName policy = members.getVisibilityPolicy();
    if (COSName.getPDFName("AllOn").equals(policy)) {
      return layers.stream().anyMatch(off);
    }
    if (COSName.getPDFName("AnyOff").equals(policy)) {
      return layers.stream().noneMatch(off);
    }
    if (COSName.getPDFName("AllOff").equals(policy)) {
      return !layers.stream().allMatch(off);
    }
    return layers.stream().allMatch(off);
  }
}
