@theme:storage
Feature: No face lies about on the phone

  @SD-01 @blocker @automatic
  @MASVS-STORAGE-1 @ADA-1.1.1.1 @CN-35273-6.3c @RLD-08
  Rule: No face image, video or template in shared storage / gallery
    After the face function no image, video or template of the face lies in the storage that other apps can read, or in
    the gallery.

    PASS proves: At the end of the scan all files that had come or changed in shared storage, the gallery with its
    thumbnails and trash and the app's media folder since the app's start were read, a face was before the camera, and
    in no file was a picture of a face, face record or face template found in any encoding that is known. A file that
    the suite had put there was found again by the same reading.

    PASS does not prove: That nothing is left by a scan that is given up or fails, or later; what lies on a memory card
    of the owner's; what others can read of the app's own folders in shared storage on phones before Android 11.

    Scenario: No face lies in shared storage
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then no face data lie in shared storage or the gallery

  @SD-02 @blocker @automatic
  @CN-35273-6.3c @CN-41819-7-IMG @CN-38671-6.1.6.3 @NIST-63B-BIO-ZERO
  Rule: None left in sandbox, cache, WebView after the flow (success, failure, cancel, crash)
    After success, failure, cancelling and a crash no face data are left in the app's own folders, caches and web views.

    PASS proves: After a scan that succeeded, after the next start of the app, after a scan that was given up and after
    one in which the app was ended and opened again, all files that had come or changed in the app's own folders, its
    caches, databases, settings and web views included, were read, a face was before the camera, and in no file was a
    picture of a face, face record or face template found in any encoding that is known, deleted rows of databases
    included. A file that the suite had put there was found again by the same reading.

    PASS does not prove: That nothing is left by a scan that fails, by an error of the app's own or at a later time; what
    is encrypted is never taken for none.

    Scenario: No face is left in the app's own storage
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person opens the app again, gives up a scan and has the app ended in the middle of another
      Then no face data are left in the storage of the app

  @SD-03 @blocker @automatic
  @CN-PIPL-51 @CN-35273-6.3a @CN-35273-6.3b @CN-41819-7-SEP @MASVS-CRYPTO-2 @CN-JRT-0171 @ADA-1.2.1.x_1.2.2.x
  @MASVS-CRYPTO-1
  Rule: If kept: encrypted with hardware-backed key, apart from identity data
    What is kept of the face on the phone is encrypted by a key in hardware and lies apart from identity data. Where
    nothing is kept this rule is not applicable. What is encrypted cannot be told from a face by looking: an assessor
    asks what it is, by which key and beside what.

    PASS proves: At the end of a scan no face lay in clear in the app's own folders, in any encoding that is known; what
    could not be looked into is no face, or encrypted by a hardware key and apart from identity data, by an assessor's
    word.

    PASS does not prove: That nothing is written in clear later, or by a scan that fails.

    Scenario: A face that is kept is encrypted and apart
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then face data that are kept are encrypted by a hardware key and apart from identity data

  @SD-04 @blocker @automatic
  @MASVS-STORAGE-2 @ADA-1.1.2.2
  Rule: Not in logs, clipboard, analytics or crash files
    No face data appear in the system's log, on the clipboard, in analytics or in crash files.

    PASS proves: From the app's start to the end of the scan, in which its scanner showed a face, all that it wrote into
    the phone's log and all crash records that came were read, and no picture of a face, face record or face template
    was found in any encoding that is known; at the end of the scan the suite's own text still lay on the clipboard.

    PASS does not prove: What the app sends to analytics or to a crash service, which is seen in the traffic; what it
    writes into files of its own after a crash; what lay on the clipboard for a moment in between.

    Scenario: No face in logs, clipboard and crash files
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then no face data are in the log, on the clipboard and in crash records

  @SD-05 @major @automatic @once
  @MASVS-STORAGE-2
  Rule: Excluded from backup
    The package excludes the folders with face data from the backup, or the backup as a whole.

    PASS proves: The package lets the backup have none of the app's data, and its rules for backups, where it has some,
    let another phone have none.

    PASS does not prove: What another phone of the person's may be given where the package forbids the backup without
    rules; what lies in storage that is open before the phone is unlocked; what the app itself sends away.

    Scenario: The face is excluded from the backup
      Given the package of the app
      Then face data are excluded from the backup

  @SD-06 @minor @assisted
  @MASVS-PLATFORM-3 @ADA-1.5.3.1
  Rule: Not visible in recents thumbnail; screenshots handled
    The list of recent apps, of which the phone takes the pictures by itself, shows no picture of the scan. Whether a
    screenshot that a person takes of it shows the face, or is prevented, is said with the verdict.

    PASS proves: The app was left in the middle of a scan that showed a face, and no face was found in the list of recent
    apps, on which the app was; the face of the scan is found where the screen is shown half as large. Or a screenshot of
    the scan shows nothing at all, and the list no face.

    PASS does not prove: That a screenshot is prevented, where the sentence does not say so; what other apps that record
    the screen get to see.

    Scenario: The scan is not in the recents
      Given a fresh install on which nothing has been agreed to
      When a person leaves the app in the middle of the scan
      Then the list of recent apps shows no face, and whether a screenshot does is said
