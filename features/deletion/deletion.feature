@theme:deletion
Feature: A face that is deleted is gone

  @DA-01 @major @assisted
  @CN-PIPL-47 @CN-41819-11-DEL @CN-40660-8 @EU-GDPR-17 @ADA-1.8.3.1 @CN-PIPL-44_46 @CN-PIPL-50 @CN-CC-1037 @CN-CSL-43
  @CN-SPC15-12 @CN-NDR-25
  Rule: In-app path to delete face data without closing the account
    The app has a control that deletes the face without closing the account.

    PASS proves: A control in the app that deletes the face was found, on the declared way or where a person would look,
    and pressing it showed an effect; and a declared way on which the account's own data are typed in came to the same
    end before and, from a fresh state of the app, after it.

    PASS does not prove: That the face is gone, which DA-05 looks for; nor that nothing else of the account is lost.

    Scenario: The face can be deleted by itself
      Given a fresh install on which nothing has been agreed to
      And the account can be used
      When a person starts the face function and agrees to all that is asked
      And the person deletes the face data
      Then the app has a control that deletes the face and keeps the account

  @DA-02 @major @automatic @once
  @CN-APP-6.1 @CN-NDR-23 @IOS-ARG-5.1.1v @AND-PLAY-DEL @CN-35273-8.5
  Rule: In-app account closure (and web link for Play)
    The app has a path by which the account is closed; where the app is offered by Google Play there is a web link as
    well.

    PASS proves: On the declared way, or where a person would look, what closes the account was there and could be
    pressed; it was not pressed.

    PASS does not prove: That the account is closed by it, nor that there is a web link where Google Play asks for one.

    Scenario: The account can be closed in the app
      Given a fresh install on which nothing has been agreed to
      When a person looks for the closing of the account
      Then the app has a path to close the account

  @DA-03 @major @assisted @once
  @CN-35273-8.5 @CN-APP-6.2 @CN-XAPP-2026
  Rule: Closure demands no new face scan or more data than registration did
    Closing the account asks for no new face scan and for no more kinds of data than registration did. Banks are known
    to demand it; it is a finding there too.

    PASS proves: With an account that the statement calls throw-away, the declared way to its closing was gone to its end,
    and the app said that it was over. From what closes the account on neither a scan nor a picture of the face was asked
    for, the app did not open the camera, and each field was understood and asked for what the registration or the signing
    in had asked for: a password, a code, a phone number.

    PASS does not prove: That the account is gone from the server.

    Scenario: Closing the account needs no scan
      Given a fresh install on which nothing has been agreed to
      When a person goes the way of closing the account as far as it may be closed
      Then neither a face scan nor more data than at registration were asked for

  @DA-04 @major @assisted
  @CN-APP-6.3 @CN-35273-8.5
  Rule: Promised time stated, ≤ 15 working days, kept
    The app states how long deletion and closing take, at most 15 working days, and a deletion made in the test is
    carried out within that time.

    PASS proves: A time of at most 15 working days is promised for requests, quoted; and on a later day, when that time was
    over since a face was deleted on the declared way, the addresses that had given it before were asked for again and
    gave it to nobody, the session that had deleted it included, while their server still answered.

    PASS does not prove: That the time is kept where no address shows it, as for what is only compared on the server; nor
    that closing the account, which is never done in a test, is carried out in time.

    @once
    Scenario: The promised time is stated
      Given a fresh install on which nothing has been agreed to
      When a person reads the notices that the app keeps for later to their ends
      Then they promise deletion and closing within at most 15 working days

    Scenario: The promised time is kept
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And a stranger and the owner ask for the addresses of face media
      And the person deletes the face data
      And a stranger and the owner ask for the addresses of face media after the deletion
      And a person reads the notices that the app keeps for later to their ends
      Then asked for when the promised time is over, the addresses of the deleted face are dead

  @DA-05 @blocker @assisted
  @CN-PIPL-47 @CN-APP-6.4 @CN-NDR-24
  Rule: After deletion: enrolled state gone, media URLs dead, local files gone
    After the deletion the function no longer knows the face, the addresses under which it could be read are dead, and
    no file of it is left on the phone.

    PASS proves: The declared way to the deletion was gone to its end, and after it all files that had come or changed in
    the app's own folders and in shared storage since the app's start were read; in none was a picture of a face, face
    record or face template found in any encoding that is known. A file that the suite had put there was found again by
    the same reading. The function, which had needed no new consent before the deletion, asked for one after it; the
    requests with the face, sent again where the statement permits it, were not accepted; and the addresses that had given
    the face to the owner's session gave it to nobody.

    PASS does not prove: That the face is gone from the server; that an assessor looks for where it can.

    Scenario: No file of the face is left after the deletion
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      And the person deletes the face data
      Then no file of the face is left on the phone

    Scenario: The face is not enrolled and not readable after the deletion
      Given a fresh install on which nothing has been agreed to
      When a person goes through the face function
      And the person uses the face function once more
      And a stranger and the owner ask for the addresses of face media
      And the person deletes the face data
      And a stranger and the owner ask for the addresses of face media after the deletion
      And the person tries to use the face function after the deletion
      And the last requests with the face are sent again from another client
      Then the face is no longer enrolled or readable

  @DA-06 @major @documentary @once
  @CN-PIPL-47 @CN-PIPL-21 @CN-41819-11-DEL @US-BIPA-15a
  Rule: Server and vendor deletion proved (log, certificate, back-up rule)
    The applicant proves deletion on its servers and at its vendors: by a log or certificate for the test account, and
    by a rule for backups.

    Scenario: The deletion record is in the dossier
      Given the dossier of the applicant
      Then the document "deletion record" is in the dossier
      And the document "deletion record" speaks of "server"
      And the document "deletion record" speaks of "vendor"
      And the document "deletion record" speaks of "backup"

  @DA-07 @major @documentary @once
  @CN-PIPL-19 @CN-FRM-8 @EU-GDPR-5.1e @US-BIPA-15a @CN-35273-6.1
  Rule: Finite retention schedule, shortest necessary
    A schedule gives a finite period for each kind of face data and says why it is the shortest that the purpose needs.

    Scenario: The retention schedule is in the dossier
      Given the dossier of the applicant
      Then the document "retention schedule" is in the dossier
      And the document "retention schedule" speaks of "face image"
      And the document "retention schedule" speaks of "face template"
      And the document "retention schedule" speaks of "period"
      And the document "retention schedule" speaks of "necessity"

  @DA-08 @blocker @automatic
  @CN-35273-6.3c @CN-41819-7-IMG @NIST-63B-BIO-ZERO @CN-40660-7
  Rule: Source images deleted after matching
    Once the face was matched, the images it was matched from are gone: on the phone by looking, on the server by the
    applicant's documents.

    PASS proves: At the end of a scan all files that had come or changed in the app's own folders and in shared storage
    since the app's start were read, a face was before the camera, and in no file was a picture of a face found in any
    encoding that is known. A file that the suite had put there was found again by the same reading.

    PASS does not prove: That the images are gone from the server, which the deletion record is asked for, or that none
    is written later.

    Scenario: No source image is left after matching
      Given a fresh install on which nothing has been agreed to
      When a person starts the face function and agrees to all that is asked
      Then no image of the face was left on the phone after matching
