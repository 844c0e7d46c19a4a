package vn.motcua.load.run;

import vn.motcua.load.driver.Driver;
import vn.motcua.load.driver.Filed;
import vn.motcua.load.driver.Http;
import vn.motcua.load.driver.NoLife;
import vn.motcua.load.driver.Place;
import vn.motcua.load.driver.Work;

import java.util.EnumSet;
import java.util.Set;

/** Does what it is told for each creation; the rest takes no time. */
class SlowDriver implements Driver {

    /** What a creation does, by its number from 1 on. */
    interface Creation {

        void create(int number) throws NoLife;
    }

    private final Creation creation;
    private int created;

    SlowDriver(Creation creation) {
        this.creation = creation;
    }

    @Override
    public String name() {
        return "slow";
    }

    @Override
    public synchronized Filed create(Http http, String key) throws NoLife {
        creation.create(++created);
        return new Filed(key, key, key, "");
    }

    @Override
    public Work find(Http http, Filed filed) {
        return new Work(filed.id(), "");
    }

    @Override
    public Work claim(Http http, Work work) {
        return work;
    }

    @Override
    public Work resolve(Http http, Work work) {
        return work;
    }

    @Override
    public void read(Http http, Filed filed) {}

    @Override
    public Set<Place> places() {
        return EnumSet.allOf(Place.class);
    }
}
