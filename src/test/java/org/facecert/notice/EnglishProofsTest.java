package org.facecert.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What English sentences say in so many words, and what only sounds like it: the same words said of
 * something else, a period, purpose, contact or denial that is none.
 */
final class EnglishProofsTest {

  /** A text of one sentence is too short to tell its language by. */
  private static final String FIRST = "We take your picture at the door of the club.\n";

  private static final NoticeReader READER = NoticeReader.shipped().proving();

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      quoteCharacter = '`',
      value = {
        // whoever answers for it, by a form, an address, a label
        "HANDLER ~ Brightwater Leisure Trust, 9 Mill Street, Hull HU1 2AB, is answerable for it.",
        "HANDLER ~ Oduya Logistics Private Limited, having its registered office at 14 MG Road,"
            + " Kochi 682016.",
        "HANDLER ~ Tern Software LLC decides what your picture is used for and how.",
        "HANDLER ~ Who runs this? Lark & Finch Ltd, 3 Kiln Close, Truro.",
        "HANDLER ~ The Housing Board is responsible.",
        "HANDLER ~ Data Fiduciary: Kaveri Transport Corporation, Mysuru 570001.",
        // where to complain
        "COMPLAINT ~ Grievance Officer: Ms. A. Nair, redress@kaveri.example.",
        "COMPLAINT ~ Dissatisfied with our answer? Call 0131 496 0100.",
        "COMPLAINT ~ You may approach the Data Protection Board of India.",
        "COMPLAINT ~ Not happy? Write to the manager at the above address.",
        "COMPLAINT ~ Complaints go to the Office of the Privacy Commissioner.",
        "COMPLAINT ~ Something wrong: boss@tern.example",
        // periods under a label, until an event, in other verbs
        "PERIOD ~ Kept till: the last day of your tenancy",
        "PERIOD ~ How long? Six weeks.",
        "PERIOD ~ The picture is preserved till the next inspection.",
        "PERIOD ~ Retention: as long as the locker is yours.",
        "PERIOD ~ We bin the recording after eleven days.",
        "PERIOD ~ Storage period: not exceeding two years.",
        "PERIOD ~ For how long?\\nForty-five days.",
        "END ~ Upon completion of the term the photographs are weeded out.",
        "END ~ Afterwards we bin it.",
        "END ~ At the close of the season all templates are scrapped.",
        "END ~ Then the selfie ceases to exist.",
        "END ~ On the eighth day our system gets rid of the clip.",
        // places
        "PLACE ~ The template is sent to servers situated at Nagpur, Maharashtra.",
        "PLACE ~ Where?\\nHalifax, Canada.",
        "PLACE ~ Place: Geelong, Victoria, Australia",
        "PLACE ~ Pictures are held at Newcastle.",
        "PLACE ~ Where is it kept?\\nOn this tablet, nowhere else.",
        // why, and what it means
        "EFFECT ~ Do I need this? No, the desk helps you too.",
        "EFFECT ~ Must I? Not at all.",
        "EFFECT ~ Taking part is not a condition of the fare.",
        "EFFECT ~ Search works fine without.",
        "EFFECT ~ You could be turned away by mistake.",
        "EFFECT ~ You can't get a new face once it leaked.",
        "EFFECT ~ Being filmed is an intrusion.",
        // how to say no
        "REFUSAL ~ Decline: select \"Later\".",
        "REFUSAL ~ In case you are unwilling, submit the form at the counter.",
        "REFUSAL ~ You may (a) refuse, in which case a clerk checks your card.",
        "REFUSAL ~ Skip it and carry on as before.",
        "REFUSAL ~ Not for you? Stick with the PIN.",
        "REFUSAL ~ You are free to decline.",
        // how to take it back, to delete, to leave
        "WITHDRAWAL ~ Off again: Me > Face > Off.",
        "WITHDRAWAL ~ How do you stop it later?\\nPress Menu, then Camera, then Stop.",
        "WITHDRAWAL ~ I changed my mind: Account › Face › Cancel",
        "WITHDRAWAL ~ Any time: Settings, Face tricks, off.",
        "WITHDRAWAL ~ Can I undo this and switch it off? Yes: Profile > Face > Switch off.",
        "DELETION ~ (c) have the photograph erased at Profile > Face > Erase;",
        "DELETION ~ Remove template: More > Face > Remove",
        "DELETION ~ How do I remove my picture?\\nTap Face, then Remove.",
        "DELETION ~ You can withdraw at the office. The photograph is then destroyed at once.",
        "DELETION ~ Wipe everything: You → Face → Wipe",
        "CLOSING ~ How do I end my account?\\nTap Me, then Account, then End.",
        "CLOSING ~ Close app account: Menu > Account > Close",
        "CLOSING ~ Leave your membership: Me > Membership > Leave",
        "CLOSING ~ Shut your account: Settings > Account > Shut",
        "CLOSING ~ You can delete your account under Profile.",
        // nobody gets it
        "NOBODY ~ Who can see them? Nobody.",
        "NOBODY ~ Given to: no one",
        "NOBODY ~ Who else gets it?\\nOnly you.",
        "NOBODY ~ The club discloses it to no other person.",
        "NOBODY ~ We do not make the clip available to anybody else.",
        "NOBODY ~ The photo is not shared with any bank, agent or employer.",
        // somebody gets it, under whatever word
        "GIVEN ~ A specialist whom we trust does the comparing and gets the picture.",
        "GIVEN ~ Pictures are handed to agencies and their contractors.",
        "GIVEN ~ A helper in the cloud looks at it for us.",
        "GIVEN ~ Just us and the people who help us out.",
        "GIVEN ~ Face data may be made available to such other persons as we may engage.",
        // how long an answer takes
        "ANSWER ~ To delete data, write to us. It will be done within eight days.",
        "ANSWER ~ Asked to erase a photo, we do so within a fortnight.",
        "ANSWER ~ Requests for deletion are met within twelve working days.",
        "ANSWER ~ Deletion of an account takes us 3 business days at most.",
        "ANSWER ~ If you ask us to remove something, we will do it in a week.",
        // a time for something else
        "OTHER_TIME ~ Ask us to delete things: we open a ticket within 5 days.",
        "OTHER_TIME ~ A new card will be sent within 7 working days.",
        "OTHER_TIME ~ We confirm receipt of a request within 3 days.",
        "OTHER_TIME ~ Refunds are paid within two weeks.",
        "OTHER_TIME ~ Your pension is credited within 15 working days of the certificate; payments"
            + " take 3 days.",
        // something else is sent
        "RESULT ~ The result is sent to our server.",
        "RESULT ~ Then your badge goes to our computers in Lyon.",
        "RESULT ~ Your ticket number is passed to the gate's server.",
        "RESULT ~ Only the score is uploaded to the cloud.",
        "RESULT ~ Your phone compares the selfie, and the answer is sent to our server.",
        // something else is needed, cancelled, erased
        "OTHER_NEED ~ A stable connection is needed.",
        "OTHER_NEED ~ Good light is necessary, and a hat affects the result.",
        "OTHER_NEED ~ Risk: snow on the camera may cause delays.",
        "OTHER_NEED ~ The check requires a working camera and enough light.",
        "OTHER_NEED ~ Frost slows the lens down.",
        "OTHER_ACT ~ (c) have search history erased at Search > Clear;",
        "OTHER_ACT ~ You may withdraw from an exam up to two days before it.",
        "OTHER_ACT ~ Tired of alerts: Me > Messages > Off.",
        "OTHER_ACT ~ Delete old drafts under Menu, Drafts.",
        "OTHER_ACT ~ You may opt out of arbitration within 60 days.",
        // places and periods that are none
        "NO_PLACE ~ Place of storage: as decided by the management from time to time.",
        "NO_PLACE ~ It is kept in a safe place.",
        "NO_PLACE ~ Stored wherever we see fit.",
        "NO_PLACE ~ Templates are held in secure locations.",
        "NO_PLACE ~ Where we see fit, copies are held.",
        "NO_PERIOD ~ Clips are there for as long as they are of use.",
        "NO_PERIOD ~ Photographs are retained in accordance with our records schedule.",
        "NO_PERIOD ~ We hold them for as long as we like.",
        "NO_PERIOD ~ Kept in line with our internal retention policy.",
        "NO_PERIOD ~ It stays as long as it is of value.",
        // rights that nothing ends, liability that is waived
        "VOID ~ Pictures you send are ours to keep and to hand on to anyone as we see fit.",
        "VOID ~ You release the airline from each and every claim arising out of biometric data.",
        "VOID ~ The member makes over facial data to the club in perpetuity.",
        "VOID ~ You give us leave, without limit of time, to use your likeness.",
        "VOID ~ The right to your portrait doesn't end when you leave.",
        // a heading ends where a list's own begins
        "LISTED ~ Why we ask\\n"
            + "To let you in.\\n"
            + "What we take\\n"
            + "- a selfie (still photo)\\n"
            + "- a video",
        // reasons that are none
        "VAGUE_REASON ~ We look at your face so that you feel welcome.",
        "VAGUE_REASON ~ For the security of your family we need your face.",
        "VAGUE_REASON ~ Your safety comes first, and so we ask for your face.",
        "VAGUE_REASON ~ With your face we can serve you so much better.",
        "VAGUE_REASON ~ We film you to make your day more magical.",
        "VAGUE_REASON ~ We want your exam to be the best possible experience, because you matter.",
      })
  void it_is_said(Proof proof, String text) {
    assertThat(said(proof, text)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " ~ ",
      quoteCharacter = '`',
      value = {
        "HANDLER ~ The match is run on our instructions by Veritas Labs Ltd, 5 Park Row, Leeds.",
        "HANDLER ~ Ovation Cloud Inc, 1 Main St, hosts it for us.",
        "COMPLAINT ~ Complaints about noise: be considerate to your neighbours",
        "COMPLAINT ~ Unhappy dates happen to all of us: read our ten tips",
        "COMPLAINT ~ We have had no complaints so far.",
        "COMPLAINT ~ We take complaints seriously.",
        "COMPLAINT ~ If dissatisfied with your mark, appeal to your university.",
        "PERIOD ~ • erase clip and templates straight away: Profile › Badge › Erase",
        "PERIOD ~ Clips are there for as long as they are of use.",
        "END ~ Delete photo and face code: More > Face > Delete",
        "END ~ Asked to erase a photo, we do so within a fortnight.",
        "PLACE ~ Place of storage: as decided by the management from time to time.",
        "PLACE ~ Place: wherever it suits",
        "METHOD ~ Procedure: remove glasses, face the camera, blink twice.",
        "METHOD ~ Manner of processing. The selfie is taken in good light.",
        "METHOD ~ How it works: stand still and smile.",
        "PURPOSE ~ What is it for? We look at your face, so that you feel at home with us.",
        "PURPOSE ~ Purpose: to make your visit more magical",
        "PURPOSE ~ The company determines the purposes and the means of the face check.",
        "PURPOSE ~ It might be used to track you.",
        "PURPOSE ~ Ring 01392 496 010 or write to help@kindly.example.",
        "EFFECT ~ A well-lit room is necessary, and a cap affects the result.",
        "EFFECT ~ Risk: rain on the camera may cause delay",
        "EFFECT ~ An internet connection is required.",
        "WITHDRAWAL ~ You may withdraw from a paper up to two days before it.",
        "WITHDRAWAL ~ Tired of alerts: You > Privacy > Push messages > Off.",
        "WITHDRAWAL ~ Disputes go to arbitration unless you opt out in 60 days.",
        "DELETION ~ (c) have ride history erased at Rides > Clear;",
        "DELETION ~ (c) delete a draft certificate under Menu, Drafts;",
        "NOBODY ~ We never sell the selfie.",
        "NOBODY ~ Who else? We do not rent it out.",
        "NOBODY ~ We don't trade in faces.",
        "ANSWER ~ To delete data, write to us. A replacement card will be ready within 7 working"
            + " days.",
        "ANSWER ~ Ask us to delete stuff or close your account: we'll open a ticket within 10"
            + " business days.",
        "ANSWER ~ We confirm that a request to delete data has reached us in 10 working days.",
        "RESULT ~ The selfie is sent to our server, which sends back an answer.",
        "RESULT ~ Your photo goes to our computers.",
        "VOID ~ • leave us for good: Settings › Close my account",
        "VOID ~ You may stop for good at any time.",
        // what is paid out, what was saved, what is not asked for, what is not read from a face
        "WITHDRAWAL ~ - Withdraw earnings: Me > Wallet > Withdraw",
        "WITHDRAWAL ~ You may withdraw your bid under Auctions > My bids.",
        "WITHDRAWAL ~ Withdraw all winnings under Cashier.",
        "WITHDRAWAL ~ Withdraw an application under Jobs > Sent.",
        "WITHDRAWAL ~ To withdraw the deposit, tap Wallet > Pay out.",
        "DELETION ~ - Delete a saved stage: Me > Stages > Delete",
        "DELETION ~ Remove old addresses under Profile > Addresses.",
        "DELETION ~ Delete recent searches under Menu > Searches.",
        "DELETION ~ Clear stored routes under Map > Routes.",
        "DELETION ~ Erase a favourite driver under More > Drivers.",
        "KINDS ~ Nobody makes you take a selfie for it.",
        "KINDS ~ We never ask you to send a picture of it.",
        "KINDS ~ Show the photo ID that you were given.",
        "PURPOSE ~ Neither conduct nor attention is assessed from the face.",
        "PURPOSE ~ Nothing about your mood is inferred from the picture.",
        "PURPOSE ~ No opinion is drawn from the face image.",
        "PURPOSE ~ The face image is used in the discharge of our statutory functions.",
        "PURPOSE ~ Face images are processed to perform our legal duties.",
      })
  void it_only_sounds_like_it(Proof proof, String text) {
    assertThat(said(proof, text)).isFalse();
  }

  /** A period in words is the whole of the words: forty-five is not five. */
  @ParameterizedTest
  @CsvSource({
    "'Requests are met within forty-five days.', P45D",
    "'Requests are met within eight days.', P8D",
    "'Requests are met within a fortnight.', P2W",
    "'Requests are met within twenty one days.', P21D",
    "'Requests are met within eleven working days.', 11 working days",
    "'Requests are met in one hundred and eighty days.', P180D",
  })
  void a_period_in_words_is_read_whole(String text, String period) {
    assertThat(READER.read(text, "en").values()).extracting(Value::normal).contains(period);
  }

  private static boolean said(Proof proof, String text) {
    return READER.readOnFace(FIRST + text.replace("\\n", "\n")).sentences().stream()
        .skip(1)
        .anyMatch(s -> s.proofs().contains(proof));
  }
}
