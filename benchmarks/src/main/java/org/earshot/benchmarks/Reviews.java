package org.earshot.benchmarks;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// Invented reviews of 500 characters in several languages, the same for the same seed: sentences
/// in chance order, in which every sixth word is a new one, put together of two others. So as many
/// words are met for the first time as in real posts, where that costs most.
final class Reviews {
  /// Stands in each text once.
  static final String BRAND = "Kettlova";

  private static final int LENGTH = 500;
  private static final int KNOWN = 5;
  private static final int LONG_ENOUGH = 4;

  private static final Map<String, List<String>> SAID =
      Map.of(
          "en",
          List.of(
              "The kettle boiled well for a week, then the lid came off and the handle got too hot.",
              "I wrote to the shop twice and am still waiting for an answer, never again!",
              "Delivery was quick and the driver was polite, but the box had been opened before.",
              "Honestly the best coffee in town, and the staff at the counter remember your name.",
              "They charged me twice and now nobody wants to give me my money back.",
              "Not bad for the price, although the screen is a little dark in the evening.",
              "Does anyone know whether the new model comes with a longer cable?",
              "The room smelled of smoke, the sheets were dirty and breakfast was cold."),
          "lt",
          List.of(
              "Virdulys veikė savaitę, paskui nukrito dangtelis, o rankena taip įkaista, kad neįmanoma paimti.",
              "Du kartus rašiau parduotuvei ir iki šiol laukiu atsakymo, daugiau čia nepirksiu!",
              "Pristatė greitai, kurjeris mandagus, bet dėžutė jau buvo atidaryta.",
              "Geriausia kava mieste, o darbuotojos prie prekystalio prisimena tavo vardą.",
              "Nuskaitė pinigus dukart ir dabar niekas nenori jų grąžinti.",
              "Už tokią kainą visai neblogai, tik vakare ekranas kiek per tamsus.",
              "Gal kas žino, ar naujas modelis turi ilgesnį laidą?",
              "Kambarys dvokė dūmais, patalynė nešvari, pusryčiai šalti."),
          "el",
          List.of(
              "Ο βραστήρας δούλεψε μια εβδομάδα, μετά βγήκε το καπάκι και η λαβή καίει πολύ.",
              "Έγραψα δύο φορές στο κατάστημα και ακόμα περιμένω απάντηση, ποτέ ξανά!",
              "Η παράδοση ήταν γρήγορη και ο οδηγός ευγενικός, αλλά το κουτί ήταν ανοιγμένο.",
              "Ο καλύτερος καφές στην πόλη και το προσωπικό θυμάται το όνομά σου.",
              "Με χρέωσαν δύο φορές και τώρα κανείς δεν θέλει να επιστρέψει τα χρήματα.",
              "Δεν είναι κακό για την τιμή του, αν και η οθόνη είναι λίγο σκοτεινή το βράδυ.",
              "Ξέρει κανείς αν το νέο μοντέλο έχει μεγαλύτερο καλώδιο;",
              "Το δωμάτιο μύριζε καπνό, τα σεντόνια ήταν βρώμικα και το πρωινό κρύο."),
          "ru",
          List.of(
              "Чайник проработал неделю, потом отвалилась крышка, а ручка нагревается так, что не взять.",
              "Дважды писал в магазин и до сих пор жду ответа, больше никогда!",
              "Доставили быстро, курьер вежливый, но коробку уже кто-то открывал.",
              "Лучший кофе в городе, а девушки за стойкой помнят тебя по имени.",
              "Списали деньги два раза, и теперь никто не хочет их возвращать.",
              "За такие деньги неплохо, хотя вечером экран немного тёмный.",
              "Кто-нибудь знает, есть ли у новой модели провод подлиннее?",
              "В номере пахло дымом, постель грязная, завтрак холодный."),
          "hi",
          List.of(
              "केतली एक हफ्ते तक ठीक चली, फिर ढक्कन निकल गया और हैंडल बहुत गरम हो जाता है।",
              "दुकान को दो बार लिखा और अब तक जवाब का इंतज़ार है, फिर कभी नहीं!",
              "डिलीवरी जल्दी हुई और ड्राइवर विनम्र था, लेकिन डिब्बा पहले से खुला था।",
              "शहर की सबसे अच्छी कॉफी और कर्मचारी आपका नाम याद रखते हैं।",
              "मुझसे दो बार पैसे काटे गए और अब कोई पैसे वापस नहीं करना चाहता।",
              "इस दाम में बुरा नहीं है, हालांकि शाम को स्क्रीन थोड़ी धुंधली लगती है।",
              "क्या किसी को पता है कि नए मॉडल में लंबी तार आती है?",
              "कमरे में धुएं की बदबू थी, चादरें गंदी थीं और नाश्ता ठंडा था।"),
          "zh",
          List.of(
              "水壶用了一个星期盖子就掉了，把手烫得根本拿不住。",
              "给店家写了两次信，到现在还在等回复，再也不会来了！",
              "送货很快，快递员也很有礼貌，但是盒子已经被人打开过。",
              "全城最好喝的咖啡，柜台的店员还记得你的名字。",
              "扣了我两次钱，现在谁都不愿意退款。",
              "这个价格还算不错，就是晚上屏幕有点暗。",
              "有人知道新款的电线是不是长一点吗？",
              "房间里一股烟味，床单很脏，早餐也是凉的。"));

  private final Random random = new Random(20_261_122);
  private final String lang;
  private final List<String> sentences;
  private final List<String> words = new ArrayList<>();
  private final Set<String> invented = new HashSet<>();

  /// @param lang en, lt, el, ru, hi or zh
  Reviews(String lang) {
    this.lang = lang;
    this.sentences = SAID.getOrDefault(lang, List.of());
    for (var sentence : sentences) {
      for (var word : sentence.split("[ ,.!?;।]+", -1)) {
        if (word.length() >= LONG_ENOUGH) {
          words.add(word.toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  List<String> texts(int count) {
    var texts = new ArrayList<String>();
    for (int i = 0; i < count; i++) {
      texts.add(text());
    }
    return texts;
  }

  private String text() {
    var text = new StringBuilder(BRAND).append(". ");
    while (text.length() < LENGTH) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      text.append(lang.equals("zh") ? shuffled(sentence) : renewed(sentence)).append(' ');
    }
    return text.substring(0, LENGTH);
  }

  private String renewed(String sentence) {
    var said = new StringBuilder();
    for (var word : sentence.split(" ", -1)) {
      boolean known = word.length() < LONG_ENOUGH || random.nextInt(KNOWN) > 0;
      said.append(said.isEmpty() ? "" : " ").append(known ? word : newWord());
    }
    return said.toString();
  }

  /// One that no text said before.
  private String newWord() {
    String word = composed();
    while (!invented.add(word)) {
      word = composed() + word.substring(word.length() / 2);
    }
    return word;
  }

  private String composed() {
    String one = words.get(random.nextInt(words.size()));
    String other = words.get(random.nextInt(words.size()));
    return one.substring(0, 2 + random.nextInt(one.length() - 2))
        + other.substring(random.nextInt(other.length() - 2));
  }

  /// Chinese has no words to renew: its sentences are cut in two elsewhere each time.
  private String shuffled(String sentence) {
    int cut = 1 + random.nextInt(sentence.length() - 2);
    return sentence.substring(cut, sentence.length() - 1) + sentence.substring(0, cut) + "。";
  }
}
