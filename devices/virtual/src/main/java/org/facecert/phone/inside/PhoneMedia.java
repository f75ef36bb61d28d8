package org.facecert.phone.inside;

import android.content.ContentProvider;
import android.content.ContentUris;
import android.content.ContentValues;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import android.os.ParcelFileDescriptor;
import android.provider.MediaStore;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.List;
import org.facecert.phone.state.PhoneState;
import org.facecert.phone.state.PictureFiles;
import org.jspecify.annotations.Nullable;
import org.robolectric.util.ReflectionHelpers;

/**
 * The media store, for reading pictures: who may not sees none, and each access is dated by the
 * app-operations service (AOSP com.android.providers.media.util.PermissionUtils).
 */
final class PhoneMedia extends ContentProvider {
  private static final String READ = "android.permission.READ_MEDIA_IMAGES";
  private static final String OP = "READ_MEDIA_IMAGES";
  private static final String TYPE = "image/jpeg";

  @Override
  public boolean onCreate() {
    return true;
  }

  private static boolean mayRead() {
    Kernel kernel = Kernel.current();
    String app = kernel.processApp();
    boolean granted = kernel.granted(app, READ);
    if (granted) {
      kernel.state().ops().noted(app, OP);
    }
    return granted;
  }

  private static List<Path> pictures() {
    PhoneState state = Kernel.current().state();
    return new PictureFiles(state.files().sdcard()).all();
  }

  @Override
  public Cursor query(
      Uri uri,
      String @Nullable [] projection,
      @Nullable String selection,
      String @Nullable [] arguments,
      @Nullable String order) {
    String[] columns =
        projection == null
            ? new String[] {MediaStore.MediaColumns._ID, MediaStore.MediaColumns.DISPLAY_NAME}
            : projection;
    MatrixCursor cursor = new MatrixCursor(columns);
    if (mayRead()) {
      List<Path> all = pictures();
      for (int at = 0; at < all.size(); at++) {
        row(cursor.newRow(), columns, at + 1L, all.get(at));
      }
    }
    return cursor;
  }

  private static void row(MatrixCursor.RowBuilder row, String[] columns, long id, Path picture) {
    for (String column : columns) {
      row.add(
          column,
          switch (column) {
            case MediaStore.MediaColumns._ID -> id;
            case MediaStore.MediaColumns.DISPLAY_NAME -> String.valueOf(picture.getFileName());
            case MediaStore.MediaColumns.SIZE -> picture.toFile().length();
            case MediaStore.MediaColumns.MIME_TYPE -> TYPE;
            default -> null;
          });
    }
  }

  @Override
  public ParcelFileDescriptor openFile(Uri uri, String mode) throws FileNotFoundException {
    if (!mayRead() || !mode.equals("r")) {
      throw new SecurityException(
          Kernel.current().processApp() + " has no access to content " + uri);
    }
    List<Path> all = pictures();
    long id = ContentUris.parseId(uri);
    if (id < 1 || id > all.size()) {
      throw new FileNotFoundException("No item at " + uri);
    }
    return ParcelFileDescriptor.open(
        all.get((int) id - 1).toFile(), ParcelFileDescriptor.MODE_READ_ONLY);
  }

  @Override
  public String getType(Uri uri) {
    return TYPE;
  }

  @Override
  public @Nullable Uri insert(Uri uri, @Nullable ContentValues values) {
    throw unsupported("insert");
  }

  @Override
  public int delete(Uri uri, @Nullable String selection, String @Nullable [] arguments) {
    throw unsupported("delete");
  }

  @Override
  public int update(
      Uri uri,
      @Nullable ContentValues values,
      @Nullable String selection,
      String @Nullable [] arguments) {
    throw unsupported("update");
  }

  private static UnsupportedOperationException unsupported(String what) {
    return new UnsupportedOperationException("this phone's media store has no " + what);
  }

  /** What Robolectric adds to Android's concrete classes, and not to an abstract one. */
  @Override
  public Object $$robo$getData() {
    return ReflectionHelpers.getField(this, "__robo_data__");
  }
}
