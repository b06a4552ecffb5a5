package org.sankofa.relevance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sankofa.relevance.Question.Half;
import org.sankofa.search.vocabulary.Vocabulary;

class QuestionTest {

    private final List<Question> questions = Question.all(Vocabulary.standard());

    @Test
    void thereAreTwentyOfEachHalfInEachLanguage() {
        assertThat(questions).hasSize(200).extracting(Question::id).doesNotHaveDuplicates();
        for (String language : Vocabulary.LABEL_LANGUAGES) {
            for (Half half : Half.values()) {
                assertThat(questions)
                        .filteredOn(question -> question.half() == half)
                        .filteredOn(question -> question.language().equals(language))
                        .hasSize(20);
            }
        }
    }

    @Test
    void isReadAsItStands() {
        Question question = questions.stream()
                .filter(one -> one.id().equals("en-07"))
                .findFirst()
                .orElseThrow();
        assertThat(question.half()).isEqualTo(Half.TEST);
        assertThat(question.asked().occupations()).containsExactly("2212");
        assertThat(question.asked().specialties()).containsExactly("obstetrics-gynaecology");
        assertThat(question.asked().languages()).extracting(Object::toString).hasSize(2);
        assertThat(question.asked().countries()).containsExactly("SO");
        assertThat(question.asked().years()).isEqualTo(5);
    }
}
